package id.lontar.filing;

import id.lontar.exchange.paper.SeasonFiles;
import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Law;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Optional;

/// What lies beyond a store and is not part of a test: whoever calls it fails loudly.
public final class AbsentPorts {
    private AbsentPorts() {}

    public static <T> T absent(Class<T> port) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            throw new IllegalStateException(method + " is not part of this test");
                        }));
    }

    /// A bench over a real store that reaches no gateway, signs nothing and looks at no picture.
    public static Workbench bench(Cabinet cabinet, Paper paper, ReturnFiles files, Clock clock) {
        var office = absent(TaxOffice.class);
        var sealer = absent(Sealer.class);
        var receipts = absent(ReceiptCheck.class);
        return new Workbench(
                Law.shipped(),
                AnnualForms.ALL,
                cabinet,
                absent(Keys.class),
                new Journey(cabinet, sealer, office, receipts, clock),
                office,
                papers(paper, files, sealer),
                checks(receipts),
                Optional.empty(),
                clock);
    }

    public static Workbench.Papers papers(Paper paper, ReturnFiles files, Sealer sealer) {
        return new Workbench.Papers(
                paper,
                files,
                sealer,
                absent(PdfPages.class),
                absent(PortalFiles.class),
                absent(CardPaper.class),
                absent(EvidenceFiles.class),
                new SeasonFiles(id.lontar.words.Words.in(id.lontar.words.Words.INDONESIAN)),
                new id.lontar.exchange.sheet.OfficeFiles());
    }

    public static Workbench.Checks checks(ReceiptCheck receipts) {
        return new Workbench.Checks(
                absent(QrEyes.class),
                absent(Camera.class),
                absent(TokenCheck.class),
                receipts,
                absent(MailEyes.class),
                absent(MailboxWatch.class));
    }
}
