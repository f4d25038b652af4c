package id.lontar.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CodeFinderTest {
    /// 8180 3094 is the specification's test vector.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "81803094",
                "8180 3094",
                " 8180\u00a03094\n",
                "8180-3094",
                "8180\u20133094",
                "8.1.8.0.3.0.9.4",
                "8 1 8 0 3 0 9 4",
                "8180\u200b3094",
                "\uff18\uff11\uff18\uff10\uff13\uff10\uff19\uff14",
                "Kode Anda: 8180 3094 berlaku sampai 15.02 WIB.",
                "Kode Anda\n8180 3094\n2 menit, TTS 2025-000123",
                "NTTE 20250325000000000017, kode 81803094"
            })
    void theCodeIsFoundInWhateverWasPasted(String text) {
        var found = assertInstanceOf(CodeFinder.Result.Found.class, CodeFinder.find(text));
        assertEquals("81803094", found.code().digits());
    }

    @Test
    void severalCodesAreAskedAbout() {
        var several =
                assertInstanceOf(
                        CodeFinder.Result.Several.class,
                        CodeFinder.find("lama 0000 0000, baru 8180 3094"));
        assertEquals(
                List.of("00000000", "81803094"),
                several.codes().stream().map(VerificationCode::digits).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8180 3095", "1234567", "818030940", "3171010101900001", "kode"})
    void whatIsNoCodeIsNotTakenForOne(String text) {
        assertInstanceOf(CodeFinder.Result.None.class, CodeFinder.find(text));
    }
}
