package id.lontar.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import id.lontar.filing.ReturnFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Forms;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.op.Form1770S;
import id.lontar.money.Rupiah;
import id.lontar.rules.Law;
import id.lontar.rules.Settlement;
import id.lontar.tax.FormCode;
import id.lontar.tax.ReturnStatus;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ReturnFileTest {
    private static final Forms FORMS = AnnualForms.ALL;
    private static final Path SCHEMA =
            Path.of("src/main/resources/id/lontar/exchange/lontar-return-1.schema.json");

    private final ReturnFileJson files = new ReturnFileJson(FORMS);

    /// Run with `-Dlontar.schema=write` after a change of a form definition.
    @Test
    void theSchemaInTheProjectIsTheOneOfTheForms() throws IOException {
        var text = ReturnSchema.text(FORMS);
        if ("write".equals(System.getProperty("lontar.schema"))) Files.writeString(SCHEMA, text);
        assertEquals(text, Files.readString(SCHEMA));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # sample,              status,       final balance
                    1770S-2024-underpaid,  KURANG_BAYAR, 8550000
                    1770S-2024-overpaid,   LEBIH_BAYAR,  -900000
                    1770S-2024-nihil,      NIHIL,        0
                    # 137,000,000: 15 % - 6,000,000 = 14,550,000 - 2,550,000 - 6,000,000
                    1770-2024-underpaid,   KURANG_BAYAR, 6000000
                    # 1,140,000: 5 % = 57,000, all withheld
                    1770SS-2024-nihil,     NIHIL,        0
                    # 1,970 - 170 = 1,800 million; 4.8 of 12.05 billion: 717,012,448 by 11 %, the
                    # rest by 22 %: 78,871,369 + 238,257,261 - 38,000,000 - 200,000,000
                    1771-2024-underpaid,   KURANG_BAYAR, 79128630
                    # 1,065 - 30 + 60 - 95 = 1,000 million by 11 % - 84,000,000 - 36,000,000
                    CT-BADAN-2025-overpaid, LEBIH_BAYAR, -10000000
                    """)
    void aSampleIsReadFitsItsSchemaAndComesOutAsWorkedByHand(
            String name, ReturnStatus status, long balance) {
        var text = sample(name);
        assertEquals(List.of(), List.copyOf(schema().validate(text, InputFormat.JSON)));
        var read = read(text);
        assertEquals(read, read(files.write(read)));
        var form = FORMS.find(read.form(), read.year()).orElseThrow();
        var assessment = form.assess(Law.shipped(), read.year(), read.answers());
        assertEquals(status, assessment.known(Settlement.STATUS).orElseThrow());
        assertEquals(Rupiah.of(balance), assessment.known(form.ending().balance()).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lontar\":1,\"form\":\"1770S\",\"taxYear\":2024,\"answers\":{\"x\":\"1\"}}",
                "{\"lontar\":1,\"form\":\"1770S\",\"taxYear\":2031}",
                "{\"lontar\":2,\"form\":\"1770S\",\"taxYear\":2024}",
                "{\"lontar\":1,\"form\":\"1770S\",\"taxYear\":2024,"
                        + "\"answers\":{\"income.zakat\":1.5}}",
                "{\"lontar\":1,\"form\":\"1770S\",\"taxYear\":2024,"
                        + "\"answers\":{\"income.zakat\":\"5\"}}",
                "{\"lontar\":1,\"form\":\"1770S\",\"taxYear\":2024,"
                        + "\"tables\":{\"assets\":[{\"key\":\"1\",\"colour\":\"red\"}]}}"
            })
    void schemaAndReaderRefuseTheSameFiles(String text) {
        assertFalse(schema().validate(text, InputFormat.JSON).isEmpty());
        assertInstanceOf(
                ReturnFiles.Reading.Unreadable.class,
                files.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theDocumentationNamesEveryQuestionTableAndColumn() throws IOException {
        var page = Files.readString(Path.of("src/site/markdown/return-file.md"));
        Form1770S.FORM
                .questions()
                .forEach(each -> assertTrue(page.contains("`" + each.id() + "`"), each.id()));
        Form1770S.FORM
                .tables()
                .forEach(
                        table -> {
                            assertTrue(page.contains("`" + table.id() + "`"), table.id());
                            for (var column : table.columns())
                                assertTrue(
                                        page.contains("`" + column.id() + "`"),
                                        table.id() + "." + column.id());
                        });
    }

    @Test
    void theEFormListsHaveTheColumnsOfTheInstructionSheet() {
        var csv = new EFormCsv(Law.shipped());
        var underpaid = read(sample("1770S-2024-underpaid"));
        assertEquals(
                """
                PT Contoh Sejahtera,013000013012000,1.1-12.24-0000017,31/12/2024,21,10650000\r
                """,
                csv.credits(underpaid).orElseThrow());
        assertEquals(
                "411125,200,A1B2C3D4E5F6G7H8,20/03/2025,8550000\r\n",
                csv.payments(underpaid).orElseThrow());
    }

    /// 1770-II part A has the same columns; of no other form is a layout known.
    @Test
    void theSameListsForThe1770AndNoneWhereNoLayoutIsKnown() {
        var csv = new EFormCsv(Law.shipped());
        var answers = read(sample("1770S-2024-underpaid")).answers();
        var business = new TaxReturn(FormCode.F1770, new TaxYear(2024), 0, answers);
        assertEquals(
                "PT Contoh Sejahtera,013000013012000,1.1-12.24-0000017,31/12/2024,21,10650000\r\n",
                csv.credits(business).orElseThrow());
        for (var form : List.of(FormCode.F1770SS, FormCode.CT_OP, FormCode.F1771)) {
            var other = new TaxReturn(form, new TaxYear(2024), 0, answers);
            assertEquals(Optional.empty(), csv.credits(other));
            assertEquals(Optional.empty(), csv.payments(other));
        }
    }

    private TaxReturn read(String text) {
        return assertInstanceOf(
                        ReturnFiles.Reading.Read.class,
                        files.read(text.getBytes(StandardCharsets.UTF_8)))
                .taxReturn();
    }

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(SCHEMA));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sample(String name) {
        try (var in =
                ReturnFileJson.class.getResourceAsStream("samples/" + name + ".lontar.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
