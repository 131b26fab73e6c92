import OrnamentDrawing

/// The generator that the drawings use: the same numbers in every run.
public typealias SeededGenerator = OrnamentDrawing.SeededGenerator
