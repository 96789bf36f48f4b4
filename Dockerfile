# npm run build && docker build -t the-microsoft-hedge . && docker run -p 8080:8080 the-microsoft-hedge
FROM nginx:alpine
COPY hosting/nginx.conf /etc/nginx/conf.d/default.conf
COPY dist /usr/share/nginx/html
