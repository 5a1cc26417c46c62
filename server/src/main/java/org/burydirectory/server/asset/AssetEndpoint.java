package org.burydirectory.server.asset;

import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.api.Endpoint;
import org.burydirectory.server.api.Problem;
import org.burydirectory.server.api.ProblemException;

/**
 * Answers with assets: by their hashed names for ever, the widget's script by its plain name too.
 */
public final class AssetEndpoint implements Endpoint {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FIVE_MINUTES = "public, max-age=300";

  private final Assets assets;

  /** Answers with these. */
  public AssetEndpoint(Assets assets) {
    this.assets = assets;
  }

  @Override
  public Answer answer(Call call) {
    if (call.id().equals(Assets.SCRIPT)) {
      return answer(assets.get(Assets.SCRIPT), FIVE_MINUTES);
    }
    return assets
        .find(call.id())
        .map(asset -> answer(asset, FOR_EVER))
        .orElseThrow(() -> missing(call.path()));
  }

  private static Answer answer(Asset asset, String caching) {
    return Answer.of(asset.type(), asset.bytes().duplicate())
        .gzip(asset.gzip().duplicate())
        .cached(caching, asset.tag());
  }

  private static ProblemException missing(String path) {
    return new ProblemException(
        Problem.notFound(
            "There is no "
                + path
                + "; the newest widget is "
                + Asset.FOLDER
                + Assets.SCRIPT
                + ", and /widget/demo shows how to use it."));
  }
}
