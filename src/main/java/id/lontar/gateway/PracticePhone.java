package id.lontar.gateway;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import id.lontar.filing.Practice.Phone;
import id.lontar.wire.GatewayProfile;
import id.lontar.wire.Messages;
import id.lontar.wire.WireJson;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A practice person's phone. It has its own session and asks the gateway over HTTPS like any other
/// client; it shares nothing with the desktop.
final class PracticePhone implements Phone {
    private static final int MODULE = 6;
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final HttpClient client;
    private final GatewayProfile profile;
    private final String token;

    private PracticePhone(HttpClient client, GatewayProfile profile, String token) {
        this.client = client;
        this.profile = profile;
        this.token = token;
    }

    static Optional<Phone> signIn(
            HttpClient client, GatewayProfile profile, String npwp, String password) {
        var nobody = new PracticePhone(client, profile, "");
        var asked = new Messages.SignIn(npwp, password, Messages.Device.PHONE);
        return nobody.ask("/v1/sessions", Optional.of(asked), CREATED, Messages.Session.class)
                .map(session -> new PracticePhone(client, profile, session.token()));
    }

    @Override
    public List<Waiting> waiting() {
        var path = "/v1/phone/waiting";
        return ask(path, Optional.empty(), OK, Messages.WaitingList.class)
                .map(Messages.WaitingList::waiting)
                .orElse(List.of())
                .stream()
                .map(PracticePhone::shown)
                .toList();
    }

    @Override
    public Optional<Shown> approve(String challengeId, String pin) {
        var asked = new Messages.Approve(challengeId, pin);
        return ask("/v1/phone/approvals", Optional.of(asked), CREATED, Messages.Approval.class)
                .map(each -> new Shown(picture(each.token()), each.token(), each.expiresAt()));
    }

    private static Waiting shown(Messages.Waiting each) {
        return new Waiting(
                each.challengeId(),
                each.form(),
                each.period(),
                each.revision(),
                each.status(),
                each.amount(),
                each.fingerprint());
    }

    private <T> Optional<T> ask(String path, Optional<?> message, int wanted, Class<T> type) {
        var request =
                HttpRequest.newBuilder(URI.create(profile.address() + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token);
        message.ifPresent(each -> request.POST(BodyPublishers.ofByteArray(WireJson.write(each))));
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return response.statusCode() == wanted
                    ? Optional.of(WireJson.read(response.body(), type))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// As large as a phone shows it, with the quiet zone readers need.
    static BufferedImage picture(String text) {
        try {
            var hints =
                    Map.of(
                            EncodeHintType.ERROR_CORRECTION,
                            ErrorCorrectionLevel.Q,
                            EncodeHintType.MARGIN,
                            4);
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            var side = modules.getWidth() * MODULE;
            var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
            for (var y = 0; y < side; y++)
                for (var x = 0; x < side; x++)
                    picture.setRGB(x, y, modules.get(x / MODULE, y / MODULE) ? 0 : 0xffffff);
            return picture;
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR", e);
        }
    }
}
