using Oven.Functional.Domain.Configuration;
using Oven.Functional.Infrastructure.Recording;

namespace Oven.Functional.Infrastructure.Hosting;

public sealed partial class OvenClient
{
    private FlightRecorder? RecorderOf(OvenConfig config, TimeProvider time) =>
        config.Recorder is { } folder
            ? FlightRecorder.Open(
                new()
                {
                    Folder = folder,
                    Bytes = config.RecorderBytes,
                    Contents = config.RecorderContents,
                    Problem = _log.RecorderFailed,
                    Time = time,
                }
            )
            : null;
}
