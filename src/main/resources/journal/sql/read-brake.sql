SELECT reason FROM brake WHERE on_since IS NOT NULL
