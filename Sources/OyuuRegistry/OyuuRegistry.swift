// OyuuRegistry
