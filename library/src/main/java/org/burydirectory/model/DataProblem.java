package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with data.
 *
 * @param file which file, relative to the data folder
 * @param where a line ({@code line 12}) or a JSON pointer ({@code /3/name}); null for the whole
 *     file
 * @param message what is wrong, which value, what is allowed and what to do
 */
public record DataProblem(String file, @Nullable String where, String message) {

  @Override
  public String toString() {
    return file + (where == null ? "" : ", " + where) + ": " + message;
  }
}
