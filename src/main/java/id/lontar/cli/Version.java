package id.lontar.cli;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/// The version in the jar's manifest.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(getClass().getPackage().getImplementationVersion());
        return new String[] {"lontar " + version.orElse("(from the class folder)")};
    }
}
