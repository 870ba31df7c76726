UPDATE notification SET next_attempt_at = ${now} WHERE next_attempt_at > ${later}
