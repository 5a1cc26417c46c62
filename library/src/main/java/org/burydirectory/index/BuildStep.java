package org.burydirectory.index;

/**
 * What a build has just done, in this order. A crash after any of them leaves a whole directory.
 */
public enum BuildStep {
  /** The data was read and is whole; a new folder was made. */
  STARTED,
  /** Every entry was given to the writer. */
  WRITTEN,
  /** The generation was committed and its files reached the disk. */
  COMMITTED,
  /** Every checksum of the generation was verified. */
  CHECKED,
  /** The name of the new generation was written beside CURRENT. */
  NAMED,
  /** CURRENT names the new generation. */
  PUBLISHED,
  /** Generations older than the one before were taken away. */
  SWEPT
}
