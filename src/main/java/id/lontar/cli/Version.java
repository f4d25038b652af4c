package id.lontar.cli;

import id.lontar.filing.checkup.Machine;

import picocli.CommandLine.IVersionProvider;

/// The version in the jar's manifest.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"lontar " + Machine.version()};
    }
}
