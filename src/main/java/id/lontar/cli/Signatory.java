package id.lontar.cli;

import id.lontar.filing.Authority;
import id.lontar.filing.Person;
import id.lontar.filing.Workbench;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Option;

import java.util.Optional;

/// Who signs a return: whose it is, or the holder of a mandate.
///
/// @param authority empty for the return's own person
record Signatory(Npwp npwp, String name, Optional<Authority> authority) {
    /// The options that name a delegate.
    static final class Door {
        @Option(names = "--mandate", paramLabel = "ID", descriptionKey = "mandate")
        String mandate = "";

        @Option(names = "--signer", paramLabel = "NPWP", descriptionKey = "signer")
        String signer = "";

        Signatory of(Workbench bench, ReturnArgument read) {
            var owner = Filer.npwp(read.taxReturn());
            if (mandate.isEmpty() && signer.isEmpty())
                return new Signatory(
                        owner,
                        read.taxReturn().answers().get(Taxpayer.NAME).orElse(""),
                        Optional.empty());
            var delegate =
                    Npwp.parse(signer)
                            .filter(each -> !each.equals(owner) && !mandate.isEmpty())
                            .orElseThrow(() -> new Stopped(Exit.USAGE, "cli.seal.delegate"));
            return new Signatory(
                    delegate,
                    name(bench, delegate),
                    Optional.of(Authority.mandate(delegate.digits(), mandate.strip())));
        }

        /// As this store knows the delegate; a key bears the number either way.
        private static String name(Workbench bench, Npwp delegate) {
            return Citizens.find(bench, delegate)
                    .map(each -> each.person())
                    .or(
                            () ->
                                    bench.cabinet().people().stream()
                                            .filter(
                                                    each ->
                                                            Npwp.parse(each.npwp16())
                                                                    .filter(delegate::equals)
                                                                    .isPresent())
                                            .findFirst())
                    .map(Person::name)
                    .orElse("");
        }
    }
}
