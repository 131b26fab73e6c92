// OyuuVerify
