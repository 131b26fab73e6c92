import OyuuWatch
