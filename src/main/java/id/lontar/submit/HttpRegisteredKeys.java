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
        return switch (gateway.delete(npwp, HttpGateway.DEVICE_KEYS, keyId)) {
            case Outcome.Done<byte[]> done -> of(npwp);
            case Outcome.Refused<byte[]>(var problem) -> new Outcome.Refused<>(problem);
            case Outcome.Unreachable<byte[]>(var reason, var mayHaveArrived) ->
                    new Outcome.Unreachable<>(reason, mayHaveArrived);
        };
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
