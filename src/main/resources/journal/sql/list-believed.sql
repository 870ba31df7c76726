SELECT COUNT(*) FROM account WHERE list_shown_at > ${later}
