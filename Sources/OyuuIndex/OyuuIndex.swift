// OyuuIndex
