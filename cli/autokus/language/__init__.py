"""What Russian and English texts say: words, values, names, addresses. Pure knowledge; it decides nothing."""
