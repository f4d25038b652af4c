package id.lontar.verify.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.CodeFinder;
import id.lontar.filing.Mail;
import id.lontar.filing.MailEyes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// Mails as mail programs save them, whole and broken.
class MailFilesTest {
    private static final String CODE = "81803094";
    private static final String SAID =
            lines(
                    "Kode verifikasi Anda: 8180 3094",
                    "",
                    "Untuk SPT 1770S.",
                    "",
                    "Sidik SPT: 7QK4-M2ZD. Bandingkan.");
    private static final String HEAD =
            lines(
                    "Return-Path: <b+1@bounce.contoh.id>",
                    "From: Gateway Contoh <kode@otp.contoh.id>",
                    "To: siti@contoh.example",
                    "Date: Tue, 25 Mar 2025 09:30:05 +0700",
                    "Subject: =?UTF-8?Q?Kode_verifikasi_SPT_1770S_2024_(7QK4-M2ZD)?=",
                    "MIME-Version: 1.0");

    @TempDir Path folder;

    @Test
    void aPlainMailSaysFromWhomWhenAndWhat() throws Exception {
        var mail = read(HEAD + "Content-Type: text/plain; charset=UTF-8\r\n\r\n" + SAID);
        assertEquals(Optional.of("kode@otp.contoh.id"), mail.from());
        assertEquals(Optional.of(Instant.parse("2025-03-25T02:30:05Z")), mail.sentAt());
        assertTrue(mail.texts().getFirst().contains("(7QK4-M2ZD)"), "the subject is read too");
        assertTrue(mail.whole());
        assertCode(mail);
    }

    @Test
    void base64() throws Exception {
        assertCode(
                read(
                        HEAD
                                + "Content-Type: text/plain; charset=UTF-8\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\n"
                                + Base64.getMimeEncoder()
                                        .encodeToString(SAID.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void quotedPrintableBrokenInTheMiddleOfTheCode() throws Exception {
        assertCode(
                read(
                        HEAD
                                + "Content-Type: text/plain; charset=UTF-8\r\n"
                                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                                + "Kode verifikasi Anda: 818=\r\n0=C2=A030=\r\n94\r\n"));
    }

    @Test
    void ofTwoPartsThePlainOneStandsFirst() throws Exception {
        var mail = read(HEAD + alternative("--sambung--\r\n"));
        assertEquals(2, mail.texts().size());
        assertTrue(mail.texts().getFirst().contains("Kode verifikasi Anda"));
        assertTrue(mail.whole());
        assertCode(mail);
    }

    @Test
    void htmlOnlyWithTheCodeCutByMarkup() throws Exception {
        var mail =
                read(
                        HEAD
                                + "Content-Type: text/html; charset=UTF-8\r\n\r\n"
                                + "<html><head><title>99999999</title><style>p{color:#12345678}"
                                + "</style></head><body><p>Kode: <b>8180</b>&nbsp;<b>30</b>94</p>"
                                + "<table><tr><td>Sidik</td><td>7QK4-M2ZD</td></tr></table>"
                                + "<a href=\"http://127.0.0.1:9/jangan\">buka</a>"
                                + "<img src=\"http://127.0.0.1:9/lacak.png\"></body></html>");
        assertCode(mail);
        assertFalse(mail.texts().getFirst().contains("127.0.0.1"), "a link is no word");
        assertFalse(mail.texts().getFirst().contains("12345678"), "nor is a style");
    }

    @Test
    void aForwardedMailInAMail() throws Exception {
        assertCode(
                read(
                        "From: siti@contoh.example\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\n"
                                + "Content-Type: message/rfc822\r\n\r\n"
                                + HEAD
                                + alternative("--sambung--\r\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-ascii", "utf-8", "x-tidak-ada", "\"tanpa tutup"})
    void aWrongCharsetCostsNoCode(String said) throws Exception {
        var text = "Tagihan — “kode”: 8180 3094. Sidik 7QK4-M2ZD\r\n";
        assertCode(
                read(
                        (HEAD + "Content-Type: text/plain; charset=" + said + "\r\n\r\n" + text)
                                .getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void aFileTornAfterTheCodeStillGivesIt() throws Exception {
        var mail = read(HEAD + alternative(""));
        assertCode(mail);
        var body = Base64.getMimeEncoder().encodeToString(SAID.getBytes(StandardCharsets.UTF_8));
        var torn =
                read(
                        HEAD
                                + "Content-Type: text/plain; charset=UTF-8\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\n"
                                + body.substring(0, 73));
        assertFalse(torn.whole());
        assertCode(torn);
    }

    @Test
    void aFileTornBeforeTheCodeSaysSo() throws Exception {
        var whole = HEAD + alternative("--sambung--\r\n");
        var torn = read(whole.substring(0, whole.indexOf("Kode verifikasi Anda")));
        assertFalse(torn.whole());
        assertTrue(codes(torn) instanceof CodeFinder.Result.None);
    }

    @Test
    void everyPrefixOfAMailIsReadWithoutAnError() throws Exception {
        var whole = HEAD + alternative("--sambung--\r\n");
        for (var length = 1; length < whole.length(); length += 7) read(whole.substring(0, length));
    }

    @Test
    void severalMailsInOneFile() throws Exception {
        var one = HEAD + "Content-Type: text/plain\r\n\r\n" + SAID;
        var file = folder.resolve("kotak.mbox");
        Files.writeString(
                file,
                "From kode@otp.contoh.id Tue Mar 25 09:30:05 2025\r\n"
                        + one
                        + "\r\nFrom kode@otp.contoh.id Tue Mar 25 09:31:05 2025\r\n"
                        + one);
        var mails = new MailFiles().look(file);
        assertEquals(2, mails.size());
        for (var each : mails) assertCode(each);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void aTextInWhateverCharset(String charset) throws Exception {
        assertCode(read(("“" + SAID).getBytes(Charset.forName(charset))));
    }

    @Test
    void aTextThatOnlySpeaksOfAMailIsText() throws Exception {
        var mail = read("Dari kantor:\nkode 8180 3094\nSidik 7QK4-M2ZD\n");
        assertEquals(Optional.empty(), mail.from());
        assertCode(mail);
    }

    @Test
    void whatIsNoTextOrTooLargeIsRefused() throws Exception {
        var picture = folder.resolve("foto.bin");
        Files.write(picture, new byte[] {(byte) 0xD0, (byte) 0xCF, 0, 0, 1, 2, 0});
        assertThrows(IOException.class, () -> new MailFiles().look(picture));
        var large = folder.resolve("besar.eml");
        Files.write(large, new byte[MailEyes.LARGEST + 1]);
        assertThrows(IOException.class, () -> new MailFiles().look(large));
        assertThrows(IOException.class, () -> new MailFiles().look(folder.resolve("tidak-ada")));
    }

    @Test
    void aMailNeverPrintsWhatItSays() throws Exception {
        assertFalse(
                read(HEAD + "Content-Type: text/plain\r\n\r\n" + SAID).toString().contains("8180"));
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String alternative(String end) {
        return "Content-Type: multipart/alternative; boundary=\"sambung\"\r\n\r\n"
                + "--sambung\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n"
                + SAID
                + "\r\n--sambung\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n"
                + "<p>Kode verifikasi Anda: 8180 3094</p><p>Sidik SPT: 7QK4-M2ZD</p>\r\n"
                + end;
    }

    private Mail read(String mail) throws IOException {
        return read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private Mail read(byte[] mail) throws IOException {
        var file = folder.resolve("surat.eml");
        Files.write(file, mail);
        var mails = new MailFiles().look(file);
        assertEquals(1, mails.size());
        return mails.getFirst();
    }

    private static CodeFinder.Result codes(Mail mail) {
        return CodeFinder.find(String.join("\n\n\n", mail.texts()));
    }

    private static void assertCode(Mail mail) {
        var found = codes(mail);
        assertTrue(found instanceof CodeFinder.Result.Found, found.toString());
        assertEquals(CODE, ((CodeFinder.Result.Found) found).code().digits());
    }
}
