DELETE FROM spent WHERE minute <= ${minute} - ?
