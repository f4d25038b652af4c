package id.lontar.gateway;

import id.lontar.filing.ProblemWords;
import id.lontar.gateway.page.PhonePaper;
import id.lontar.gateway.page.PhonePaper.Sheet;
import id.lontar.tax.Npwp;
import id.lontar.wire.Messages;
import id.lontar.wire.Messages.Device;
import id.lontar.words.Words;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The phone page, for the browser of any phone: it needs no script, keeps nothing on the phone but
/// the session, and says of every refusal what is safe and what to do next.
record PhonePages(Accounts accounts, Phones phones, PhonePaper paper) {
    /// A phone is left lying about.
    static final Duration SESSION = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(PhonePages.class);
    private static final String HOME = "/phone";

    /// Nothing is loaded from elsewhere, no script runs but that of a file here, and no other site
    /// may frame it or be sent a form.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    void addTo(HttpRouting.Builder routing) {
        routing.get(HOME, page(this::home));
        routing.get(HOME + "/page.css", PhonePages::style);
        routing.post(HOME + "/session", page(this::signIn));
        routing.post(HOME + "/session/end", signed(this::signOut));
        routing.get(HOME + "/returns/{challengeId}", signed(this::read));
        routing.post(HOME + "/returns/{challengeId}/token", signed(this::approve));
        Http.only(routing, HOME, "GET");
        Http.only(routing, HOME + "/page.css", "GET");
        for (var each : new String[] {"/session", "/session/end", "/returns/{challengeId}/token"})
            Http.only(routing, HOME + each, "POST");
        Http.only(routing, HOME + "/returns/{challengeId}", "GET");
    }

    /// A browser that is signed in.
    record Guest(PhoneVisit visit, Caller caller, String session, ServerResponse response) {
        Words words() {
            return Words.in(visit.language());
        }
    }

    private interface Answer {
        void to(PhoneVisit visit, ServerResponse response);
    }

    interface SignedAnswer {
        void to(Guest guest);
    }

    private Handler page(Answer answer) {
        return (request, response) -> {
            var visit = new PhoneVisit(request);
            try {
                visit.keepLanguage(response);
                answer.to(visit, response);
            } catch (Refusal refusal) {
                trouble(visit, response, refusal);
            } catch (RuntimeException e) {
                LOG.error("the phone page failed", e);
                trouble(visit, response, Refusal.of(500, "GATEWAY_FAULT"));
            }
        };
    }

    Handler signed(SignedAnswer answer) {
        return page(
                (visit, response) -> {
                    var guest = guest(visit, response);
                    if (guest.isPresent()) answer.to(guest.get());
                    else timedOut(visit, response);
                });
    }

    private Optional<Guest> guest(PhoneVisit visit, ServerResponse response) {
        return visit.session()
                .flatMap(
                        token ->
                                accounts.caller(token)
                                        .filter(each -> each.device() == Device.PHONE)
                                        .map(each -> new Guest(visit, each, token, response)));
    }

    private void home(PhoneVisit visit, ServerResponse response) {
        var guest = guest(visit, response);
        if (guest.isPresent()) list(guest.get());
        else if (visit.session().isPresent()) timedOut(visit, response);
        else door(visit, response, 200, Map.of());
    }

    private void signIn(PhoneVisit visit, ServerResponse response) {
        var form = visit.form();
        var typed = PhoneVisit.field(form, "npwp");
        var words = Words.in(visit.language());
        var npwp = Npwp.parse(typed);
        if (npwp.isEmpty()) {
            var odd = words.say("phone.page.npwp-odd");
            door(visit, response, 422, Map.of("trouble", odd, "npwp", typed));
            return;
        }
        try {
            var password = PhoneVisit.field(form, "password");
            var asked = new Messages.SignIn(npwp.get().digits(), password, Device.PHONE);
            PhoneVisit.begin(response, accounts.signIn(asked, SESSION).token());
            goTo(response, HOME);
        } catch (Refusal refusal) {
            var said = said(words, refusal);
            var status = refusal.problem().status();
            door(visit, response, status, Map.of("trouble", said, "npwp", typed));
        }
    }

    private void signOut(Guest guest) {
        guest.visit().form(guest.session());
        accounts.signOut(guest.session());
        PhoneVisit.end(guest.response());
        var news = guest.words().say("phone.page.signed-out");
        door(guest.visit(), guest.response(), 200, Map.of("news", news));
    }

    private void list(Guest guest) {
        var words = guest.words();
        var npwp = guest.caller().npwp();
        var values = new HashMap<String, Object>();
        values.put("hello", words.say("phone.page.hello", accounts.account(npwp).name()));
        values.put("returns", phones.list(npwp, new ReturnsOnPhone(words)));
        write(guest, 200, Sheet.WAITING, values);
    }

    private void read(Guest guest) {
        write(guest, 200, Sheet.RETURN, whole(guest));
    }

    private Map<String, Object> whole(Guest guest) {
        var waits = phones.look(guest.caller().npwp(), challengeId(guest));
        return whole(guest, waits);
    }

    private static Map<String, Object> whole(Guest guest, ReturnsOnPhone.Waits waits) {
        var values = new HashMap<>(new ReturnsOnPhone(guest.words()).whole(waits));
        values.put("action", HOME + "/returns/" + waits.challengeId() + "/token");
        values.put("approve", guest.words().say("phone.page.approve"));
        return values;
    }

    /// A PIN that does not fit is said beside the return it was entered for.
    private void approve(Guest guest) {
        var form = guest.visit().form(guest.session());
        var npwp = guest.caller().npwp();
        var asked = new Messages.Approve(challengeId(guest), PhoneVisit.field(form, "pin"));
        var waits = phones.look(npwp, asked.challengeId());
        var shown = new ReturnsOnPhone(guest.words());
        try {
            var approval = phones.approve(npwp, asked);
            write(guest, 200, Sheet.TOKEN, shown.token(waits.submission(), approval));
        } catch (Refusal refusal) {
            var values = whole(guest, waits);
            values.put("trouble", said(guest.words(), refusal));
            write(guest, refusal.problem().status(), Sheet.RETURN, values);
        }
    }

    static String challengeId(Guest guest) {
        return Http.path(guest.visit().request(), "challengeId");
    }

    private void timedOut(PhoneVisit visit, ServerResponse response) {
        PhoneVisit.end(response);
        var news = Words.in(visit.language()).say("phone.page.timed-out");
        door(visit, response, 401, Map.of("news", news));
    }

    private void door(
            PhoneVisit visit, ServerResponse response, int status, Map<String, Object> said) {
        var values = new HashMap<String, Object>(Map.of("trouble", "", "news", "", "npwp", ""));
        values.putAll(said);
        send(response, status, visit, Sheet.SIGN_IN, values);
    }

    private void trouble(PhoneVisit visit, ServerResponse response, Refusal refusal) {
        var said = said(Words.in(visit.language()), refusal);
        var values = Map.<String, Object>of("trouble", said);
        send(response, refusal.problem().status(), visit, Sheet.TROUBLE, values);
    }

    static String said(Words words, Refusal refusal) {
        return new ProblemWords(words).say(refusal.problem());
    }

    void write(Guest guest, int status, Sheet sheet, Map<String, Object> said) {
        var values = new HashMap<String, Object>(said);
        values.put("signedIn", true);
        values.put("form", PhoneVisit.formKey(guest.session()));
        var until = guest.words().time(guest.caller().until());
        values.put("until", guest.words().say("phone.page.until", until));
        values.putIfAbsent("trouble", "");
        values.putIfAbsent("asked", "");
        send(guest.response(), status, guest.visit(), sheet, values);
    }

    private void send(
            ServerResponse response,
            int status,
            PhoneVisit visit,
            Sheet sheet,
            Map<String, Object> values) {
        var words = Words.in(visit.language());
        response.status(Status.create(status));
        response.header("Content-Type", "text/html; charset=utf-8");
        guarded(response);
        response.header("Cache-Control", "no-store");
        response.send(paper.write(sheet, words, values));
    }

    private static void guarded(ServerResponse response) {
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("X-Frame-Options", "DENY");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header("Cross-Origin-Resource-Policy", "same-origin");
        response.header("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
        // With none at all a browser would not say which site a form comes from.
        response.header("Referrer-Policy", "same-origin");
    }

    private static void style(ServerRequest request, ServerResponse response) {
        file(response, "text/css", PhonePaper.style());
    }

    /// What is the same for everybody, and is kept by the browser for a while.
    static void file(ServerResponse response, String type, String text) {
        response.header("Content-Type", type + "; charset=utf-8");
        guarded(response);
        response.header("Cache-Control", "public, max-age=3600");
        response.send(text);
    }

    static void goTo(ServerResponse response, String path) {
        response.status(Status.SEE_OTHER_303);
        response.header("Location", path);
        response.header("Cache-Control", "no-store");
        response.send();
    }
}
