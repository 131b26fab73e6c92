// Oyuu
