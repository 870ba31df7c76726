UPDATE journal
SET same_as = ?, reason = ?
WHERE same_as = ?
