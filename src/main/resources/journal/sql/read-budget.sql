SELECT next_at, paused_at, paused_until, ${millis} AS present FROM budget
