package id.lontar.cli;

import id.lontar.filing.OfficeSetup.Address;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;

/// Where an office is, and who sits down at this desk.
final class OfficeDoor {
    @Parameters(paramLabel = "URL", descriptionKey = "officeUrl")
    String url = "";

    @Option(names = "--as", paramLabel = "NAME", required = true, descriptionKey = "officeAs")
    String name = "";

    @Option(
            names = "--db-user",
            paramLabel = "NAME",
            defaultValue = "lontar",
            descriptionKey = "officeUser")
    String user = "lontar";

    @Option(names = "--db-password-file", paramLabel = "FILE", descriptionKey = "officePassword")
    String passwordFile = "";

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "officePassphrase")
    String passphraseFile = "";

    Address address() {
        return address(url, name, user, passwordFile);
    }

    static Address address(String url, String name, String user, String passwordFile) {
        return new Address(
                url.startsWith("jdbc:") ? url : "jdbc:" + url,
                user,
                Optional.of(passwordFile)
                        .filter(each -> !each.isEmpty())
                        .map(each -> Path.of(each).toAbsolutePath()),
                name);
    }

    /// Of somebody who chooses it now.
    Secret chosen() {
        return new Secret(passphraseFile, "LONTAR_PASSPHRASE", "cli.office.choose");
    }
}
