namespace Oven.Functional.Application.Ports;

/// <summary>The bytes of an upload, read from any place more than once: a call that is sent again reads them again, unbuffered.</summary>
public interface IFileContent
{
    /// <summary>How many bytes there are.</summary>
    long Length { get; }

    /// <summary>Reads up to a buffer from a place; 0 at the end.</summary>
    ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken);
}
