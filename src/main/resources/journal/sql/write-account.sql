INSERT INTO account (url, api, program) VALUES (?, ?, ?)
