package id.lontar.exchange.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Goes through the sheets before the library that reads the cells does: finds the merged ranges,
/// which it leaves out, and keeps addresses from it for which it would make room without limit.
final class SheetScan {
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final Parts parts;
    private final Map<String, String> targets = new HashMap<>();
    private long cells;
    private long places;

    SheetScan(Parts parts) throws IOException, XMLStreamException {
        this.parts = parts;
        if (!parts.has(RELATIONS)) return;
        var xml = parts.xml(RELATIONS);
        while (xml.hasNext())
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Relationship"))
                targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
    }

    /// @param sheet the id by which the workbook names the sheet, such as `rId1`
    /// @return its merged ranges, such as `A1:C1`
    List<String> of(String sheet) throws IOException, XMLStreamException, Parts.TooLarge {
        var target = targets.getOrDefault(sheet, "");
        var name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        if (!parts.has(name)) return List.of();
        var merged = new ArrayList<String>();
        var xml = parts.xml(name);
        while (xml.hasNext())
            if (xml.next() == XMLStreamReader.START_ELEMENT)
                switch (xml.getLocalName()) {
                    case "c" -> cell(attribute(xml, "r"));
                    case "row" -> row(attribute(xml, "r"));
                    case "mergeCell" -> merged.add(attribute(xml, "ref"));
                    default -> {}
                }
        return merged;
    }

    private void cell(String at) throws Parts.TooLarge {
        var column = 0L;
        var row = 0L;
        for (var i = 0; i < at.length(); i++) {
            var letter = Character.toUpperCase(at.charAt(i));
            if (letter >= 'A' && letter <= 'Z') column = column * 26 + (letter - 'A' + 1);
            else if (letter >= '0' && letter <= '9') row = row * 10 + (letter - '0');
            if (column > Limits.COLUMNS || row > Limits.ROWS) throw new Parts.TooLarge();
        }
        places += Math.max(1, column);
        if (++cells > Limits.CELLS || places > Limits.PLACES) throw new Parts.TooLarge();
    }

    private static void row(String number) throws Parts.TooLarge {
        var isNumber =
                !number.isEmpty() && number.chars().allMatch(each -> each >= '0' && each <= '9');
        if (isNumber && (number.length() > 9 || Integer.parseInt(number) > Limits.ROWS))
            throw new Parts.TooLarge();
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }
}
