package id.lontar.ui.home;

import id.lontar.filing.Filing;
import id.lontar.ui.Go;

import java.util.Optional;

/// The one thing to do next with a return, and where it is done.
///
/// @param key message key of the link's text
public record NextStep(String key, Go place) {
    public static NextStep of(Filing filing) {
        var id = filing.id();
        return switch (filing.state()) {
            case DRAFT -> new NextStep("home.next.continue", new Go.Wizard(id));
            case SEALED -> new NextStep("home.next.send", new Go.SealAndSign(id));
            case UPLOAD_UNKNOWN, VERIFICATION_UNKNOWN ->
                    new NextStep("home.next.settle", new Go.CodeDesk(Optional.of(id)));
            case AWAITING_VERIFICATION ->
                    new NextStep("home.next.code", new Go.CodeDesk(Optional.of(id)));
            case VERIFIED -> new NextStep("home.next.fetch", new Go.CodeDesk(Optional.of(id)));
            case ACCEPTED, FILED_AT_PORTAL ->
                    new NextStep("home.next.receipt", new Go.ReceiptOf(id));
            case LAPSED, REJECTED, WITHDRAWN ->
                    new NextStep("home.next.again", new Go.ReceiptOf(id));
            case SUPERSEDED -> new NextStep("home.next.look", new Go.ReceiptOf(id));
        };
    }
}
