package id.lontar.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.lontar.filing.ReturnFiles.Fault;
import id.lontar.filing.ReturnFiles.Reading;
import id.lontar.rules.op.Personal;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

class ReturnJsonTest {
    private final ReturnJson json = new ReturnJson(Samples.FORMS);

    @Test
    void aReturnComesBackAsItWasWritten() {
        var written = CanonicalJson.write(json.write(Samples.RETURN));
        assertEquals(new Reading.Read(Samples.RETURN), json.read(written));
    }

    @Test
    void theSealedDocumentAlsoCarriesTheComputedLines() {
        var document = json.write(Samples.RETURN, Samples.assessment());
        assertEquals(Samples.due(), document.at("/lines/16a").longValue());
        assertEquals("KURANG_BAYAR", document.at("/lines/status").textValue());
        assertEquals(new Reading.Read(Samples.RETURN), json.read(document));
    }

    @Test
    void aRowWithoutKeyIsNamedByItsPlace() {
        var read =
                json.read(
                        bytes(
                                """
                                {"lontar":1,"form":"1770S","taxYear":2024,"revision":0,
                                 "tables":{"assets":[{"name":"Motor"},{"name":"Rumah"}]}}
                                """));
        var taxReturn = assertInstanceOf(Reading.Read.class, read).taxReturn();
        assertEquals(
                List.of("row-1", "row-2"),
                taxReturn.answers().rows(Personal.ASSETS).stream()
                        .map(each -> each.key())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"lontar":1,                                    |         | file.notJson
                    []                                              | /lontar | file.notReturn
                    {"a":1}                                         | /lontar | file.notReturn
                    {"lontar":2}                                    | /lontar | file.newer
                    {"lontar":1,"form":"9999"}                      | /form   | file.unknownForm
                    {"lontar":1,"form":"1770S"}                     | /taxYear | file.noYear
                    {"lontar":1,"form":"1770S","taxYear":1990}      | /taxYear | file.formNotInYear
                    {H,"revision":-1}                               | /revision | file.revision
                    {H,"extra":1}                                   | /extra | file.unknownMember
                    {H,"answers":[]}                                | /answers | file.notObject
                    {H,"answers":{"x/y":1}}                         | /answers/x~1y | file.unknownQuestion
                    {H,"answers":{"income.zakat":"1"}}              | /answers/income.zakat | file.wrongKind.Rupiah
                    {H,"answers":{"income.zakat":1.5}}              | /answers/income.zakat | file.wrongKind.Rupiah
                    {H,"answers":{"income.zakat":9007199254740992}} | /answers/income.zakat | file.wrongKind.Rupiah
                    {H,"answers":{"assets.none":"ya"}}              | /answers/assets.none | file.wrongKind.Boolean
                    {H,"answers":{"identity.name":"\\ud800"}}       | /answers/identity.name | file.wrongKind.String
                    {H,"answers":{"payment.billingExpires":"2025-02-30"}} | /answers/payment.billingExpires | file.wrongKind.LocalDate
                    {H,"tables":{"boats":[]}}                       | /tables/boats | file.unknownTable
                    {H,"tables":{"assets":{}}}                      | /tables/assets | file.notArray
                    {H,"tables":{"assets":[{"key":"1","sail":2}]}}  | /tables/assets/0/sail | file.unknownColumn
                    {H,"tables":{"assets":[{"key":"1","year":"x"}]}} | /tables/assets/0/year | file.wrongKind.Integer
                    {H,"tables":{"assets":[{"key":1}]}}             | /tables/assets/0/key | file.wrongKind.String
                    {H,"tables":{"assets":[{"key":"a"},{"key":"a"}]}} | /tables/assets/1/key | file.rowTwice
                    """)
    void whatIsWrongIsToldWithItsPlace(String text, String pointer, String key) {
        var document = text.replace("{H", "{\"lontar\":1,\"form\":\"1770S\",\"taxYear\":2024");
        var faults =
                assertInstanceOf(Reading.Unreadable.class, json.read(bytes(document))).faults();
        assertEquals(
                List.of((pointer == null ? "" : pointer) + " " + key),
                faults.stream().map(each -> each.pointer() + " " + each.key()).toList());
        for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH)) say(locale, faults.getFirst());
    }

    private static void say(Locale locale, Fault fault) {
        var said = Words.in(locale).say(fault.key(), fault.arguments().toArray());
        assertEquals(false, said.isBlank() || said.contains("{0}"), said);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
