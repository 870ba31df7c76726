UPDATE notification SET reason = ?, next_attempt_at = ${later} WHERE id = ? AND noted = ?
