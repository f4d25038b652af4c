package id.lontar.gateway;

import id.lontar.gateway.PhonePages.Guest;
import id.lontar.gateway.page.GraySquare;
import id.lontar.gateway.page.PhonePaper;
import id.lontar.gateway.page.PhonePaper.Sheet;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.util.HashMap;
import java.util.Map;

/// The phone page's side of the moving QR: reading it with the camera, or typing its number where
/// there is no script or no camera, then approving what it stands for.
record MovingPages(PhonePages pages, Phones phones, MovingQrs moving) {
    private static final String SCAN = "/phone/scan";
    private static final String MOVING = "/phone/moving/";

    void addTo(HttpRouting.Builder routing) {
        routing.get(SCAN, pages.signed(this::scan));
        routing.post(SCAN, pages.signed(this::typed));
        routing.post(SCAN + "/square", pages.signed(this::square));
        routing.get(SCAN + ".js", MovingPages::script);
        routing.get(MOVING + "{challengeId}", pages.signed(this::read));
        routing.post(MOVING + "{challengeId}/approval", pages.signed(this::approve));
        Http.only(routing, SCAN, "GET, POST");
        Http.only(routing, SCAN + "/square", "POST");
        Http.only(routing, SCAN + ".js", "GET");
        Http.only(routing, MOVING + "{challengeId}", "GET");
        Http.only(routing, MOVING + "{challengeId}/approval", "POST");
    }

    private void scan(Guest guest) {
        var other = guest.visit().request().query().contains("other");
        var refusal = Refusal.of(404, "CHALLENGE_UNKNOWN");
        pages.write(
                guest,
                200,
                Sheet.SCAN,
                Map.of("trouble", other ? PhonePages.said(guest.words(), refusal) : ""));
    }

    private void typed(Guest guest) {
        var number = PhoneVisit.field(guest.visit().form(guest.session()), "number");
        try {
            var id = moving.typed(guest.caller().npwp(), guest.session(), number);
            PhonePages.goTo(guest.response(), MOVING + id);
        } catch (Refusal refusal) {
            var status = refusal.problem().status();
            pages.write(
                    guest,
                    status,
                    Sheet.SCAN,
                    Map.of("trouble", PhonePages.said(guest.words(), refusal)));
        }
    }

    /// 204 while there is nothing in the picture, or a QR that another one has followed already.
    private void square(Guest guest) {
        var qr = GraySquare.qrIn(guest.visit().square(guest.session(), GraySquare.BYTES));
        var response = guest.response();
        response.header("Cache-Control", "no-store");
        if (qr.isEmpty()) {
            response.status(Status.NO_CONTENT_204).send();
            return;
        }
        try {
            var id = moving.scanned(guest.caller().npwp(), guest.session(), qr.get());
            response.header("Content-Type", "text/plain").send(MOVING + id);
        } catch (Refusal refusal) {
            if (refusal.problem().status() == 404)
                response.header("Content-Type", "text/plain").send(SCAN + "?other");
            else response.status(Status.NO_CONTENT_204).send();
        }
    }

    private void read(Guest guest) {
        pages.write(guest, 200, Sheet.RETURN, whole(guest));
    }

    private void approve(Guest guest) {
        var pin = PhoneVisit.field(guest.visit().form(guest.session()), "pin");
        var values = whole(guest);
        try {
            var npwp = guest.caller().npwp();
            moving.approve(npwp, guest.session(), PhonePages.challengeId(guest), pin);
            pages.write(guest, 200, Sheet.DONE, values);
        } catch (Refusal refusal) {
            values.put("trouble", PhonePages.said(guest.words(), refusal));
            pages.write(guest, refusal.problem().status(), Sheet.RETURN, values);
        }
    }

    private Map<String, Object> whole(Guest guest) {
        var npwp = guest.caller().npwp();
        var id = PhonePages.challengeId(guest);
        var asked = moving.read(npwp, guest.session(), id);
        var words = guest.words();
        var values = new HashMap<>(new ReturnsOnPhone(words).whole(phones.look(npwp, id)));
        values.put("action", MOVING + id + "/approval");
        values.put("approve", words.say("phone.page.approve-here"));
        var time = words.time(asked.begunAt());
        values.put("asked", words.say("phone.page.asked", time, asked.askedFrom()));
        return values;
    }

    private static void script(ServerRequest request, ServerResponse response) {
        PhonePages.file(response, "text/javascript", PhonePaper.script());
    }
}
