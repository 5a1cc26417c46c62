package org.burydirectory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.burydirectory.model.*;
import org.burydirectory.need.Needs;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.search.*;

public final class ServiceDirectory implements java.io.Closeable {
  public static BuildReport build(DataSource source, Path index) throws IOException {
    throw new UnsupportedOperationException();
  }

  public static CheckReport check(DataSource source) {
    throw new UnsupportedOperationException();
  }

  public static ServiceDirectory open(Path index) throws IOException {
    throw new UnsupportedOperationException();
  }

  public static ServiceDirectory open(Path index, DirectoryConfig config) throws IOException {
    throw new UnsupportedOperationException();
  }

  public static ServiceDirectory openInMemory(DataSource source) throws IOException {
    throw new UnsupportedOperationException();
  }

  public static ServiceDirectory openInMemory(DataSource source, DirectoryConfig config) throws IOException {
    throw new UnsupportedOperationException();
  }

  public SearchResult search(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  public List<Suggestion> suggest(String text, int limit) {
    throw new UnsupportedOperationException();
  }

  public List<Hit> similar(String id, int limit) {
    throw new UnsupportedOperationException();
  }

  public Optional<EntrySummary> summary(String id) {
    throw new UnsupportedOperationException();
  }

  public Optional<ByteBuffer> json(String id) {
    throw new UnsupportedOperationException();
  }

  public Optional<Service> service(String id) {
    throw new UnsupportedOperationException();
  }

  public Optional<Guide> guide(String id) {
    throw new UnsupportedOperationException();
  }

  public Facet facet(String name) {
    throw new UnsupportedOperationException();
  }

  public List<FacetInfo> facets() {
    throw new UnsupportedOperationException();
  }

  public Needs needs() {
    throw new UnsupportedOperationException();
  }

  public Gazetteer gazetteer() {
    throw new UnsupportedOperationException();
  }

  public String generation() {
    throw new UnsupportedOperationException();
  }

  public Instant builtAt() {
    throw new UnsupportedOperationException();
  }

  public String apply(List<Change> changes) throws IOException {
    throw new UnsupportedOperationException();
  }

  public BuildReport rebuild(DataSource source) throws IOException {
    throw new UnsupportedOperationException();
  }

  public boolean reload() throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override public void close() {
    throw new UnsupportedOperationException();
  }

}
