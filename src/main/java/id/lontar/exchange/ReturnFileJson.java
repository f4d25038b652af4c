package id.lontar.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import id.lontar.filing.ReturnFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Forms;
import id.lontar.wire.ReturnJson;

/// The return file `*.lontar.json`: the document of the seal, with the law it was computed with.
/// Laid out for people and for `diff`.
public final class ReturnFileJson implements ReturnFiles {
    static final String SCHEMA = "urn:lontar:schema:return:1";

    private static final ObjectWriter PRETTY = pretty();

    private final ReturnJson json;

    public ReturnFileJson(Forms forms) {
        this.json = new ReturnJson(forms);
    }

    @Override
    public String write(TaxReturn taxReturn) {
        var document = JsonNodeFactory.instance.objectNode().put("$schema", SCHEMA);
        document.setAll(json.writePinned(taxReturn));
        return text(document);
    }

    @Override
    public Reading read(byte[] bytes) {
        return json.read(bytes);
    }

    static String text(Object document) {
        try {
            return PRETTY.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can be written", e);
        }
    }

    private static ObjectWriter pretty() {
        var indent = new DefaultIndenter("  ", "\n");
        var printer =
                new DefaultPrettyPrinter()
                        .withSeparators(
                                Separators.createDefaultInstance()
                                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                                        .withObjectEmptySeparator("")
                                        .withArrayEmptySeparator(""))
                        .withObjectIndenter(indent)
                        .withArrayIndenter(indent);
        return new ObjectMapper().writer(printer);
    }
}
