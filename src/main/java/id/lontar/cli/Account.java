package id.lontar.cli;

import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Option;

import java.util.Arrays;

/// Signs in to the gateway's account of a taxpayer.
final class Account {
    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "passwordFile")
    String passwordFile = "";

    void signIn(Workbench bench, Filer filer, Terminal terminal, Npwp npwp) {
        var password =
                Citizens.find(bench, npwp)
                        .map(each -> each.password().toCharArray())
                        .orElseGet(() -> password(terminal));
        try {
            filer.signIn(npwp, password)
                    .emailRefusedAt()
                    .ifPresent(
                            at -> terminal.say("cli.email.refused", terminal.words().moment(at)));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    char[] password(Terminal terminal) {
        return new Secret(passwordFile, "LONTAR_PASSWORD", "cli.account.password").ask(terminal);
    }
}
