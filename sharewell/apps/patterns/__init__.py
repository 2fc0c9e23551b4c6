"""One child's story across what somebody may see, what it counts up to, and being told when something happens."""
