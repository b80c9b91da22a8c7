FROM python:3.11-slim
RUN useradd --create-home newsboard
WORKDIR /srv/newsboard
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
RUN chown newsboard /srv/newsboard
USER newsboard
ENV HOST=0.0.0.0 PYTHONUNBUFFERED=1
EXPOSE 8000
CMD ["python", "manage.py", "up"]
