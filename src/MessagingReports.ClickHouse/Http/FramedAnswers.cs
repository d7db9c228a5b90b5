namespace MessagingReports.ClickHouse.Http;

/// <summary>Refuses an answer whose end could not be told from a broken connection.</summary>
/// <remarks>
/// Servers send chunks or a length, and the client notices when either is not kept. An old proxy may do neither and
/// end an answer by closing the connection, however much of it there was.
/// </remarks>
internal sealed class FramedAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        bool isFramed = response.Headers.TransferEncodingChunked == true
            || response.Content.Headers.ContentLength is not null
            || response.Version.Major >= 2;
        if (isFramed)
        {
            return response;
        }

        response.Dispose();
        throw new Native.CutAnswerException();
    }
}
