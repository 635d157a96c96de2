using System.Buffers.Binary;

namespace Oven.Functional.Infrastructure.Plugins.Processes;

/// <summary>Messages over a pair of streams: four bytes of length, least significant first, then the JSON. A message is at most 4 MiB.</summary>
internal sealed class Pipe(Stream input, Stream output) : IDisposable
{
    private const int LongestMessage = 4 * 1024 * 1024;

    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>Sends a message.</summary>
    /// <returns>False where it is too long, or the other side is gone.</returns>
    public async Task<bool> SendAsync(PipeMessage message, CancellationToken cancellation)
    {
        var json = message.Write();
        if (json.Length > LongestMessage)
            return false;
        var frame = new byte[json.Length + 4];
        BinaryPrimitives.WriteInt32LittleEndian(frame, json.Length);
        json.CopyTo(frame, 4);
        try
        {
            await _writing.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                // Not cancelled in the middle: half a message would make nonsense of all that follow.
                await output.WriteAsync(frame, CancellationToken.None).ConfigureAwait(false);
                await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                return true;
            }
            finally
            {
                _writing.Release();
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The next message; null where the other side is gone, or has sent what is no message.</summary>
    public async Task<PipeMessage?> ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            var length = new byte[4];
            await input.ReadExactlyAsync(length, cancellation).ConfigureAwait(false);
            if (BinaryPrimitives.ReadInt32LittleEndian(length) is not (> 0 and <= LongestMessage and var count))
                return null;
            var json = new byte[count];
            await input.ReadExactlyAsync(json, cancellation).ConfigureAwait(false);
            return PipeMessage.Read(json);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _writing.Dispose();
        input.Dispose();
        output.Dispose();
    }
}
