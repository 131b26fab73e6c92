import OyuuIntake
