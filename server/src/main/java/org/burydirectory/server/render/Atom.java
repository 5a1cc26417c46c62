package org.burydirectory.server.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchResult;
import org.burydirectory.server.json.ByteSink;

/** Writes a search's hits as an Atom feed. */
public final class Atom {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter xml;
  private final Instant builtAt;

  private Atom(XMLStreamWriter xml, Instant builtAt) {
    this.xml = xml;
    this.builtAt = builtAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Writes a result.
   *
   * @param self the request's own relative URL
   * @param builtAt when the index was built: the date of what has none of its own
   */
  public static void write(SearchResult result, String self, Instant builtAt, ByteSink sink) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      new Atom(xml, builtAt).feed(result, self);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing XML to memory failed", e);
    }
    sink.put(ByteBuffer.wrap(bytes.toByteArray()));
  }

  /** Writes the feed of a whole directory. */
  static void write(ServiceDirectory directory, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      var atom = new Atom(xml, directory.builtAt());
      atom.begin("urn:bury-directory:directory", "The whole directory");
      directory.entries(
          hit -> {
            try {
              atom.entry(hit.summary());
            } catch (XMLStreamException e) {
              throw new UncheckedIOException(new IOException(e));
            }
          });
      atom.end();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void feed(SearchResult result, String self) throws XMLStreamException {
    begin(
        "urn:uuid:" + UUID.nameUUIDFromBytes(self.getBytes(StandardCharsets.UTF_8)),
        "Directory search: " + result.totalItems() + " found");
    link("self", self);
    for (Hit hit : result.hits()) {
      entry(hit.summary());
    }
    end();
  }

  private void begin(String id, String title) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element("id", id);
    element("title", title);
    element("updated", builtAt.toString());
    author("Bury Directory");
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void entry(EntrySummary entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", EntryLinks.urn(entry));
    element("title", entry.name());
    LocalDate assured = entry.assuredDate();
    element("updated", assured == null ? builtAt.toString() : assured + "T00:00:00Z");
    String path = EntryLinks.path(entry);
    link("alternate", EntryLinks.page(entry).orElse(path));
    link("related", path);
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", entry.kind());
    if (entry.organization() != null) {
      author(entry.organization());
    }
    element("summary", Objects.requireNonNullElse(entry.summary(), ""));
    xml.writeEndElement();
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void link(String relation, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", xmlText(href));
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(xmlText(text));
    xml.writeEndElement();
  }

  /** The text without the characters that XML 1.0 cannot hold. */
  private static String xmlText(String text) {
    return text.codePoints()
        .filter(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r')
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
