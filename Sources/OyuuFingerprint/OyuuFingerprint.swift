// OyuuFingerprint
