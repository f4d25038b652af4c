package id.lontar.gateway;

import id.lontar.wire.Messages.Device;

/// The account a request speaks for, and the kind of device it came from.
record Caller(String npwp, Device device) {}
