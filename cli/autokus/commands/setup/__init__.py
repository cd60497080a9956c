"""The steps of `init`, one file each. Whether one is done is seen from the files of the home: each can be left."""
