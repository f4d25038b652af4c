package id.lontar.submit;

import id.lontar.filing.Outcome;
import id.lontar.filing.RegisteredKeys;
import id.lontar.wire.Messages;

import java.util.List;

/// The device keys of an account, over the gateway's line.
record HttpRegisteredKeys(HttpGateway gateway) implements RegisteredKeys {
    @Override
    public Outcome<List<RegisteredKey>> of(String npwp) {
        return gateway.get(npwp, HttpGateway.DEVICE_KEYS, Messages.DeviceKeys.class)
                .map(each -> each.keys().stream().map(HttpRegisteredKeys::key).toList());
    }

    @Override
    public Outcome<List<RegisteredKey>> revoke(String npwp, String keyId) {
        return gateway.delete(npwp, HttpGateway.DEVICE_KEYS, keyId).then(done -> of(npwp));
    }

    private static RegisteredKey key(Messages.DeviceKey key) {
        return new RegisteredKey(
                key.keyId(),
                key.name(),
                key.registeredAt(),
                key.usableFrom(),
                key.lastUsedAt(),
                key.revokedAt());
    }
}
