// OrnamentDrawing
