filedesc://old.arc 192.0.2.1 20130907060000 text/plain 75
1 0 Post
