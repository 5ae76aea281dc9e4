using System.Buffers;
using System.IO.Compression;

namespace Bot.Host.Discord;

/// <summary>
/// One connection's compressed stream: all of its messages share one dictionary.
/// https://docs.discord.com/developers/events/gateway#transport-compression
/// </summary>
internal sealed class Inflater : IDisposable
{
    /// <summary>Bytes of one message once inflated; a server with every channel that it can have stays far below.</summary>
    public const int Most = 64 * 1024 * 1024;

    private readonly Feed _feed = new();
    private readonly ZLibStream _zlib;
    private readonly ArrayBufferWriter<byte> _out = new(16 * 1024);

    public Inflater() => _zlib = new(_feed, CompressionMode.Decompress);

    /// <returns>The whole message, valid until the next call.</returns>
    /// <exception cref="InvalidDataException">It is no such stream, or larger than <see cref="Most"/>.</exception>
    public ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> message)
    {
        _out.ResetWrittenCount();
        _feed.Offer(message);
        while (true)
        {
            var read = _zlib.Read(_out.GetSpan(16 * 1024));
            if (read == 0) return _out.WrittenMemory;
            _out.Advance(read);
            if (_out.WrittenCount > Most) throw new InvalidDataException("A gateway message is larger than it can be.");
        }
    }

    public void Dispose() => _zlib.Dispose();

    /// <summary>Gives what was offered, then says that there is no more for now.</summary>
    private sealed class Feed : Stream
    {
        private ReadOnlyMemory<byte> _rest;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public void Offer(ReadOnlyMemory<byte> message) => _rest = message;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var take = Math.Min(buffer.Length, _rest.Length);
            _rest.Span[..take].CopyTo(buffer);
            _rest = _rest[take..];
            return take;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
