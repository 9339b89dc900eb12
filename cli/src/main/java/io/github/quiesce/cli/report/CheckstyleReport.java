package io.github.quiesce.cli.report;

import io.github.quiesce.catalog.RuleInfo;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Checkstyle's XML, which most build servers read. Only what is new. */
public final class CheckstyleReport implements Report {
  @Override
  public void write(ScanReport report, Writer out) throws IOException {
    Map<String, List<ReportedFinding>> byFile =
        report.findings().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.place().path(), TreeMap::new, Collectors.toList()));
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("checkstyle");
      xml.writeAttribute("version", "10.0");
      for (Map.Entry<String, List<ReportedFinding>> file : byFile.entrySet()) {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("file");
        xml.writeAttribute("name", clean(file.getKey()));
        for (ReportedFinding finding : file.getValue()) {
          xml.writeCharacters("\n    ");
          writeError(xml, finding);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void writeError(XMLStreamWriter xml, ReportedFinding finding)
      throws XMLStreamException {
    Place place = finding.place();
    xml.writeEmptyElement("error");
    xml.writeAttribute("line", Integer.toString(Math.max(1, place.line())));
    if (place.column() > 0) {
      xml.writeAttribute("column", Integer.toString(place.column()));
    }
    xml.writeAttribute("severity", severity(finding.severity()));
    xml.writeAttribute("message", clean(finding.message()));
    xml.writeAttribute("source", "io.github.quiesce." + clean(finding.rule().name()));
  }

  private static String severity(RuleInfo.Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** XML 1.0 has no way to write most control characters, nor half a surrogate pair. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(c -> c == '\n' || c == '\t' || (c >= ' ' && !isNoCharacter(c)) ? c : '\uFFFD')
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isNoCharacter(int c) {
    return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
