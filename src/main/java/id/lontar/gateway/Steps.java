package id.lontar.gateway;

/// Told after each thing the gateway has done that lasts. Trials stop the gateway there; nothing
/// else uses it.
@FunctionalInterface
public interface Steps {
    Steps NONE = step -> {};

    void passed(String step);
}
