SELECT url, api, program FROM account
