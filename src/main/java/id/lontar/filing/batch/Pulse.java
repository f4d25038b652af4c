package id.lontar.filing.batch;

import java.time.Duration;
import java.util.Optional;

/// How far a batch is, and how fast.
///
/// @param perMinute returns a minute, measured of late; 0 while too little was seen
/// @param remaining empty while too little was seen to say
public record Pulse(int done, int of, double perMinute, Optional<Duration> remaining) {}
