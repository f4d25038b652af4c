package id.lontar.cli;

/// An expected end of a command: what happened and what to do, said once.
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Exit exit;
    private final String key;
    private final transient Object[] arguments;

    Stopped(Exit exit, String key, Object... arguments) {
        super(key);
        this.exit = exit;
        this.key = key;
        this.arguments = arguments;
    }

    Exit exit() {
        return exit;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments;
    }
}
