package id.lontar.gateway;

import id.lontar.wire.Messages.Device;

import java.time.Instant;

/// The account a request speaks for, and the kind of device it came from.
///
/// @param until when its session ends by itself
record Caller(String npwp, Device device, Instant until) {}
